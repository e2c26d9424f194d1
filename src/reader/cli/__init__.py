"""The command line: each file a group of verbs; loads nothing heavy."""
