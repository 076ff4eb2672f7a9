"""What is special about a petition in the portal: its stage in plain words, its parties, its windows."""
