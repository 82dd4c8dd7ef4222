package samvaad.event.file;

import java.util.Optional;
import samvaad.event.Position;
import samvaad.event.Venue;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;

/** Reads where the event is. */
final class VenueReader {

    private static final int NAME = 120;

    private VenueReader() {}

    static Venue read(FieldReader fields) {
        return new Venue(
                LocalTextReader.requiredLine(fields, "name", NAME),
                LocalTextReader.text(fields, "address"),
                LocalTextReader.text(fields, "directions"),
                position(fields),
                LinkReader.url(fields, "map"));
    }

    private static Optional<Position> position(FieldReader fields) {
        Optional<Double> latitude = NumberReader.degrees(fields, "latitude", 90, "23.2385");
        Optional<Double> longitude = NumberReader.degrees(fields, "longitude", 180, "77.4020");
        if (fields.has("latitude") != fields.has("longitude")) {
            String missing = fields.has("latitude") ? "longitude" : "latitude";
            fields.refuse(missing, "is missing; latitude and longitude come together, or neither");
        }
        return latitude.flatMap(north -> longitude.map(east -> new Position(north, east)));
    }
}
