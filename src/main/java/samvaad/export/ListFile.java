package samvaad.export;

import java.io.IOException;
import java.io.OutputStream;
import samvaad.event.Event;
import samvaad.store.Sql;
import samvaad.text.Texts;

/** Writes the people of an event into a file of some kind, row by row. */
@FunctionalInterface
interface ListFile {

    /** How many people it names. */
    long write(Sql sql, Event event, Texts texts, OutputStream out) throws IOException;
}
