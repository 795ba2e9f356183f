"""What a record is made of: things, claims, sources and their identifiers, and the errors all rooms share."""
