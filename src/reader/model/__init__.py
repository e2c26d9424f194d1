"""What an article is, and the words that all rooms share: frozen, standard library only, no input or output."""
