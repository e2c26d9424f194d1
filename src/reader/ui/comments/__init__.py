"""The comment pane: the thread, and the form below it."""
