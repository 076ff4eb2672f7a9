"""What storing a file needs: its name made safe, its examination, its place on disk. `papers.attachments` uses them."""
