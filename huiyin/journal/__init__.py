"""THE ARCHIVE AND ITS ONE DOOR: dossiers are journals of acts; `record` writes them, `read` shows them."""
