"""Access over HTTP: the access matrix, hostile input in every form and address, and non-interference (two worlds)."""
