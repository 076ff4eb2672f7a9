"""The letters of a petition. Beside the chapters: the case they are made from, and what several of them say."""
