"""The outbox: all drafts and comments of one's own, over all articles."""
