package samvaad.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Handout.Readers;
import samvaad.event.Session;
import samvaad.info.EventLabels;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Texts;

/** What an organiser sees of a document that they sent and are about to publish. */
final class DocumentScreens {

    private static final int LABEL = 40;
    private static final int SHORT_LABEL = 28;

    /** More sessions than people look through on one screen. */
    private static final int MOST = 60;

    private final EventLabels labels;

    DocumentScreens(EventLabels labels) {
        this.labels = labels;
    }

    static CallbackData data(Document document, Object... rest) {
        Object[] ids = new Object[rest.length + 1];
        ids[0] = document.id();
        System.arraycopy(rest, 0, ids, 1, rest.length);
        return CallbackData.of("hand", ids);
    }

    /** Asks for the event. */
    Outgoing.Show events(Document document, List<Event> events, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows();
        events.stream()
                .limit(MOST)
                .forEach(event -> rows.row(Button.press(labels.of(event, texts), data(document, "event", event.id()))));
        return Outgoing.show(
                texts.text("handout.whichEvent"),
                rows.row(discard(document, texts)).build());
    }

    private static Button discard(Document document, Texts texts) {
        return Button.press(texts.label("button.discard"), data(document, "discard"));
    }

    /** Everything chosen so far. */
    Outgoing.Show draft(Document document, Event event, Texts texts) {
        Html titles = Html.EMPTY;
        List<Button> writing = new ArrayList<>();
        for (Language language : texts.messages().languages()) {
            String title = document.title().byLanguage().get(language);
            if (title != null) {
                titles = titles.line(texts.text("handout.titleIn", "language", texts.name(language), "title", title));
            }
            writing.add(Button.press(
                    texts.label("button.titleIn", "language", texts.name(language)),
                    data(document, "title", language.code())));
        }
        String session = document.session()
                .flatMap(event::everHeld)
                .map(found -> found.title().in(texts.language()))
                .orElseGet(() -> texts.label("handout.wholeEvent"));
        Html text = texts.text("handout.draft", "event", event.title().in(texts.language()))
                .paragraph(titles)
                .paragraph(texts.text("handout.session", "session", session)
                        .line(texts.text("handout.readers", "readers", readers(document.readers(), texts))));
        Keyboard.Rows rows = Keyboard.rows()
                .row(Button.main(texts.label("button.publish"), data(document, "publish")))
                .pairs(writing);
        if (!event.agenda().isEmpty()) {
            rows.row(Button.press(texts.label("button.handoutSession"), data(document, "sessions")));
        }
        if (event.registration().isPresent()) {
            rows.row(Button.press(texts.label("button.handoutReaders"), data(document, "readers")));
        }
        return Outgoing.show(text, rows.row(discard(document, texts)).build());
    }

    static String readers(Readers readers, Texts texts) {
        return texts.label("handout.for." + readers);
    }

    Outgoing.Show sessions(Document document, Event event, Texts texts) {
        Keyboard.Rows rows =
                Keyboard.rows().row(Button.press(texts.label("handout.wholeEvent"), data(document, "session", "-")));
        for (Session session :
                event.agenda().subList(0, Math.min(MOST, event.agenda().size()))) {
            String label = Graphemes.shorten(session.title().in(texts.language()), LABEL);
            rows.row(Button.press(label, data(document, "session", session.id())));
        }
        return Outgoing.show(texts.text("handout.whichSession"), rows.build());
    }

    Outgoing.Show readersOf(Document document, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows();
        for (Readers readers : Readers.values()) {
            rows.row(Button.press(readers(readers, texts), data(document, "for", readers)));
        }
        return Outgoing.show(texts.text("handout.forWhom"), rows.build());
    }

    /** For organisers: everything of an event, whoever can have it. */
    static Outgoing.Show list(List<Material> all, Event event, Texts texts) {
        Html text = texts.text("handouts.title", "event", event.title().in(texts.language()));
        Keyboard.Rows rows = Keyboard.rows();
        for (Material material : all) {
            String title = material.title().in(texts.language());
            text = text.paragraph(state(material, event, texts));
            rows.row(Button.press(
                    Graphemes.shorten(title, SHORT_LABEL), CallbackData.of("mat", event.id(), material.id())));
        }
        return Outgoing.show(
                text.paragraph(texts.text("handouts.how")),
                rows.row(Button.press(texts.label("button.materials"), CallbackData.of("materials", event.id())))
                        .build());
    }

    private static Html state(Material material, Event event, Texts texts) {
        Html state = MaterialHandler.item(material, event, new Material.Access.Open(), texts)
                .line(texts.text("handout.readers", "readers", readers(material.readers(), texts)));
        if (material.from().isPresent()) {
            state = state.line(texts.text(
                    "materials.from",
                    "moment",
                    MaterialHandler.moment(material.from().get(), event, texts)));
        }
        if (!material.isMissing()) {
            return state;
        }
        boolean sent = Document.number(material.id()).isPresent();
        return state.line(texts.text(sent ? "handouts.lost" : "handouts.missing"));
    }

    /** One of them, with what can be done about it. */
    static Outgoing.Show one(Material material, Event event, Optional<Html> said, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows();
        if (!material.isMissing()) {
            rows.row(Button.main(texts.label("button.announce"), CallbackData.of("matsay", event.id(), material.id())));
        }
        if (Document.number(material.id()).isPresent()) {
            rows.row(Button.danger(
                    texts.label("button.handoutOut"), CallbackData.of("matout", event.id(), material.id())));
        }
        rows.row(Button.press(texts.label("button.handouts"), CallbackData.of("handouts", event.id())));
        return Outgoing.show(said.orElse(Html.EMPTY).paragraph(state(material, event, texts)), rows.build());
    }
}
