package samvaad.info;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import samvaad.event.Session;

/** Cuts a long day into pages, between sessions. */
final class AgendaPages {

    /** A few turns of a thumb on a phone. */
    private static final int MOST_SESSIONS = 12;

    /** In UTF-16 units. What stands above the sessions needs the rest of the message. */
    private static final int ROOM = 2000;

    private AgendaPages() {}

    /** At least one page. A session that is longer than a page has one to itself. */
    static List<List<Session>> cut(List<Session> sessions, ToIntFunction<Session> length) {
        List<List<Session>> pages = new ArrayList<>();
        List<Session> page = new ArrayList<>();
        int room = ROOM;
        for (Session session : sessions) {
            int size = length.applyAsInt(session);
            if (!page.isEmpty() && (size > room || page.size() == MOST_SESSIONS)) {
                pages.add(List.copyOf(page));
                page.clear();
                room = ROOM;
            }
            page.add(session);
            room -= size;
        }
        pages.add(List.copyOf(page));
        return pages;
    }
}
