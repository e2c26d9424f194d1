"""A document or its layout becomes bytes for other programs."""
