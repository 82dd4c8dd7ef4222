package samvaad.eventchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.event.Event;
import samvaad.event.file.KeptVersions;
import samvaad.store.Sql;
import samvaad.text.Texts;

/** What event files would do to the people in a database, before the bot reads them. It only reads. */
public final class Against {

    private Against() {}

    /** One line for each consequence, none if nobody would notice. */
    public static List<String> lines(Sql sql, List<Event> files, Instant now, Texts texts) {
        HeldTable table = new HeldTable(sql);
        Judge judge = new Judge(table, new KeptVersions(sql));
        Judged judged = judge.of(files, Optional.of(now));
        List<String> lines = new ArrayList<>();
        for (Event file : judged.files()) {
            Optional<Event> before =
                    judge.before(file).filter(was -> !was.written().equals(file.written()));
            before.map(was -> judge.consequences(was, file, now)).orElse(List.of()).stream()
                    .map(consequence -> file.id() + ": " + consequence.words(texts)
                            + (consequence.waits() ? " [waits for an organiser’s yes]" : ""))
                    .forEach(lines::add);
        }
        for (SameEvent one : judged.same()) {
            lines.add(one.file().id() + ": is this " + one.gone().id() + " with another id? "
                    + table.registered(one.gone().id()) + " registered for that one [waits for an organiser’s answer]");
        }
        for (Event event : judged.gone()) {
            lines.add(event.id() + ": has no file any more, but " + table.registered(event.id())
                    + " registered; it goes on as it was");
        }
        return lines;
    }
}
