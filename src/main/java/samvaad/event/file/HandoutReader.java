package samvaad.event.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.Handout;
import samvaad.event.Handout.Readers;
import samvaad.event.Handout.Source;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Quoted;

/** Reads what people take home. Whether the files are there is checked by {@link HandoutFiles}. */
final class HandoutReader {

    private static final int TITLE = 100;

    /** More would not fit under one message. */
    private static final int MOST = 30;

    private static final String READERS = "\"everybody\", \"registered\" or \"entered\"";

    /** No path: whoever writes an event file must not publish other files of the machine. */
    private static final Pattern FILE = Pattern.compile("[^/\\\\:@\\p{Cntrl}. ][^/\\\\:@\\p{Cntrl}]{0,99}");

    private HandoutReader() {}

    static List<Handout> readAll(FieldReader event) {
        Ids ids = new Ids();
        List<Handout> all = event.objects("handouts", fields -> read(fields, ids));
        if (all.size() > MOST) {
            event.refuse("handouts", "must be at most " + MOST + "; there are " + all.size());
        }
        return all;
    }

    private static Handout read(FieldReader fields, Ids ids) {
        Optional<Source> file = LinkReader.of(
                        fields,
                        "file",
                        FILE,
                        "the name of a file in the folder of event files such as \"bids.pdf\", without a path, : or @")
                .map(Source.InFolder::new);
        if (LocalTextReader.string(fields, "file")
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".json"))
                .isPresent()) {
            fields.refuse("file", "must not end in .json, as event files do");
        }
        Optional<Source> link = LinkReader.url(fields, "url").map(Source.OnWeb::new);
        if (fields.has("file") == fields.has("url")) {
            fields.refuse("file", "or \"url\" must be there, and not both");
        }
        return new Handout(
                ids.read(fields),
                LocalTextReader.requiredLine(fields, "title", TITLE),
                file.or(() -> link).orElse(new Source.OnWeb("")),
                LocalTextReader.string(fields, "session"),
                TimeReader.opening(fields, "opens"),
                readers(fields));
    }

    private static Readers readers(FieldReader fields) {
        Optional<String> written = LocalTextReader.string(fields, "for");
        Optional<Readers> readers = written.flatMap(name -> Stream.of(Readers.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst());
        written.filter(name -> readers.isEmpty())
                .ifPresent(name -> fields.refuse("for", "must be " + READERS + "; it is " + Quoted.of(name)));
        return readers.orElse(Readers.EVERYBODY);
    }

    /** Each session that is named must be in the agenda, and people can only register if there is a registration. */
    static void checkSessions(FieldReader fields, Event event) {
        for (int i = 0; i < event.handouts().size(); i++) {
            Handout handout = event.handouts().get(i);
            String at = "handouts[" + i + "]";
            List<String> known =
                    event.agenda().stream().map(session -> session.id()).toList();
            handout.session()
                    .filter(session -> !known.contains(session))
                    .ifPresent(session -> fields.refuseAt(
                            at + ".session",
                            "must be the id of a session of the agenda; " + Quoted.of(session) + " is none"
                                    + (known.isEmpty() ? "" : "; " + FieldReader.instead(session, known))));
            if (handout.readers() != Readers.EVERYBODY && event.registration().isEmpty()) {
                fields.warn(at + ".for", "is for people who are registered, but the event has no registration");
            }
        }
    }
}
