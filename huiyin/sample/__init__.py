"""The sample county: invented offices, people and petitions, recorded through the journal under the law."""
