package samvaad.export;

import java.io.IOException;
import java.io.OutputStream;
import samvaad.event.Event;
import samvaad.store.Sql;
import samvaad.text.Texts;

/** Writes an event's people to a file of some kind, row by row. */
@FunctionalInterface
interface ListFile {

    /** Returns how many people are in the file. */
    long write(Sql sql, Event event, Texts texts, OutputStream out) throws IOException;
}
