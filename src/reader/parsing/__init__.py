"""What a source says: bytes become a document."""
