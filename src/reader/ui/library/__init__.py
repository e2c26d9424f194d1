"""The list of articles on the screen."""
