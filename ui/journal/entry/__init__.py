"""What keys mean, and what can be done with cells besides."""
