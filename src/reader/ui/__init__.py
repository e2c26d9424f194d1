"""The terminal: the only rooms that see Textual."""
