"""A county to try it on: invented offices, people and letters, and officers who act through `record` by the law."""
