"""What a record is made of: things, claims, sources, and the errors all rooms share."""
