package samvaad.event;

/** A point on the map, in degrees north and east. */
public record Position(double latitude, double longitude) {}
