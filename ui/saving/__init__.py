"""What every part that saves by itself needs: when it tries again, and the box on the disk of this PC."""
