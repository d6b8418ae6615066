"""The panel of the class: whom to ask, who stands on a border, the course of marks."""
