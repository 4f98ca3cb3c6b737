package javafx;

/** Stands in for a class of JavaFX, which this module does not have. */
public record Node() {}
