"""What every part that saves by itself needs: when it tries again."""
