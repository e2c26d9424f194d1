"""Where an article comes from: what was typed becomes places, and a place gives bytes."""
