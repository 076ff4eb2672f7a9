"""What is special about a petition in the portal: where it stands in plain words, who is party to it, its windows."""
