"""Reader: articles in the terminal, each as one calm page."""

__version__ = "0.1.0"
