"""What may be said, and how each kind of server is told it."""
