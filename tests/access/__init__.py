"""Who gets in where, over HTTP: the access matrix, hostile values in every form and address, and two worlds."""
