"""What the program does, from top to bottom.

Each file one thing, and nothing but the order of its steps.
"""
