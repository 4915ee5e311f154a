"""Who is named in a text: authorities, officers, applicants, third parties."""
