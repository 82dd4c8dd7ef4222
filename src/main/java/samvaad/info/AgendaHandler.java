package samvaad.info;

import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.event.Session;
import samvaad.text.Html;
import samvaad.text.Moments;

/** {@code /agenda}: the sessions with time and speaker, as far as these are announced. */
public final class AgendaHandler {

    private final EventChoice choice;

    public AgendaHandler(EventChoice choice) {
        this.choice = choice;
    }

    void routes(Router router) {
        choice.routes(router, "agenda", Access.GROUPS, (turn, event, data) -> show(turn, event));
    }

    private void show(Turn turn, Event event) {
        Html text = turn.say("agenda.title", "event", event.title().in(turn.language()))
                .line(EventWords.when(event, turn.texts()));
        if (event.agenda().isEmpty()) {
            text = text.paragraph(turn.say("event.agendaUnknown"));
        }
        for (Session session : event.agenda()) {
            text = text.paragraph(words(turn, session));
        }
        turn.show(text, Keyboard.rows().row(Menu.back(turn, event)).build());
    }

    private static Html words(Turn turn, Session session) {
        Html title = Html.escape(session.title().in(turn.language())).bold();
        Html speaker = session.speaker().isEmpty()
                ? Html.EMPTY
                : turn.say("agenda.speaker", "speaker", session.speaker().in(turn.language()));
        return time(turn, session).line(title).line(speaker);
    }

    private static Html time(Turn turn, Session session) {
        if (session.starts().isEmpty()) {
            return Html.EMPTY;
        }
        String from = Moments.time(session.starts().get(), turn.texts());
        return session.ends()
                .map(ends -> turn.say("event.hours", "from", from, "to", Moments.time(ends, turn.texts())))
                .orElseGet(() -> turn.say("event.begins", "from", from));
    }
}
