"""Reading without a full screen: lines alone, for screen readers, slow lines and pipes."""
