"""What an article is, and the words that all rooms share.

Frozen, standard library only, no input or output.
"""
