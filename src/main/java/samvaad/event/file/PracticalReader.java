package samvaad.event.file;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import samvaad.event.Gate;
import samvaad.event.OnlineLink;
import samvaad.event.Practical;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;

/** Reads what people need to know besides day and place. */
final class PracticalReader {

    private PracticalReader() {}

    static Practical read(FieldReader event) {
        return new Practical(
                event.object("gate", PracticalReader::gate).flatMap(gate -> gate),
                LocalTextReader.text(event, "fee"),
                LocalTextReader.text(event, "note"),
                event.object("online", PracticalReader::online).flatMap(link -> link));
    }

    private static Optional<Gate> gate(FieldReader fields) {
        fields.require("opens", "\"opens\": \"09:00\"");
        Optional<LocalTime> opens = TimeReader.time(fields, "opens");
        Optional<LocalTime> closes = TimeReader.time(fields, "closes");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            fields.refuse("closes", "must be later than \"opens\"");
        }
        return opens.map(time -> new Gate(time, closes));
    }

    private static Optional<OnlineLink> online(FieldReader fields) {
        fields.require("url", "\"url\": \"https://example.gov.in/live\"");
        Optional<String> url = LinkReader.url(fields, "url");
        Optional<Duration> before = TimeReader.duration(fields, "before");
        return url.map(address -> new OnlineLink(address, before));
    }
}
