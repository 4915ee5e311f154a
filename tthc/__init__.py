"""tthc reads Vietnamese administrative procedures and finds what can be cut from them."""

__version__ = "0.1.0"
