"""How fast the program is, beside the least that a Textual program can do, in the same run."""
