package samvaad.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.EventStatus;
import samvaad.info.EventWords;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Texts;

/** A pass as a message: the picture, and below it the important facts in words. */
public final class Passes {

    public static final String PICTURE = "pass";

    /** The tag under which the outbox reports what became of passes. */
    public static final String TAG = "pass";

    private Passes() {}

    /** The pass of somebody who has a seat, once more. */
    public static Outgoing.Photo again(Registration registration, Event event, Texts texts, Instant now) {
        return photo(
                registration,
                new OnlineAccess(event, now, texts),
                title("pass.caption", registration, texts),
                false,
                Optional.empty());
    }

    /** The pass that says that the answers were changed. */
    static Outgoing.Photo changed(Registration registration, Event event, Texts texts, Instant now) {
        Html title = texts.text("registration.changed").paragraph(title("pass.caption", registration, texts));
        return photo(registration, new OnlineAccess(event, now, texts), title, false, Optional.empty());
    }

    /**
     * The pass that tells somebody that they have a seat. It is one message for both, and good news.
     *
     * @param colleague the button for one more person, if there is room
     */
    static Outgoing.Photo first(
            Registration registration, Event event, Texts texts, Optional<Button> colleague, Instant now) {
        return photo(
                registration,
                new OnlineAccess(event, now, texts),
                title("registration.done", registration, texts),
                true,
                colleague);
    }

    /** Says in words that somebody has a seat, for when there is no picture. */
    static Outgoing.Show inWords(Registration registration, Event event, Texts texts) {
        return Outgoing.show(
                title("registration.done", registration, texts).paragraph(texts.text("pass.missing")),
                Keyboard.rows()
                        .row(Button.main(texts.label("button.pass"), CallbackData.of("pass", event.id())))
                        .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                        .build());
    }

    /**
     * The tag of messages that say how a registration stands: the news is told in words if a pass can't be delivered,
     * and whoever takes the registration over sees how it stands then.
     */
    static String tag(Registration registration) {
        return TAG + ":" + registration.id();
    }

    private static Html title(String key, Registration registration, Texts texts) {
        return texts.text(key, "name", registration.name(), "code", registration.code());
    }

    private static Outgoing.Photo photo(
            Registration registration, OnlineAccess online, Html title, boolean celebrate, Optional<Button> colleague) {
        Event event = online.event();
        Texts texts = online.texts();
        String key = registration.id() + ":" + texts.language().code() + ":"
                + Integer.toHexString(shown(event, texts.language())) + ":"
                + registration.changedAt().toEpochMilli();
        Html caption = event.takesPlace()
                ? title.line(texts.text("pass.show"))
                        .paragraph(EventWords.when(event, texts))
                        .line(EventWords.gate(event, texts))
                        .line(EventWords.where(event, texts))
                        .paragraph(online.words())
                : EventWords.state(event, texts).paragraph(title);
        return new Outgoing.Photo(
                new Outgoing.Media.Made(PICTURE, key, "pass-" + registration.code() + ".png"),
                LongText.split(withNote(caption, event, texts), LongText.CAPTION)
                        .get(0),
                keyboard(registration, online, colleague),
                celebrate);
    }

    /** A note that is too long for a caption is not cut: people are told where to read it. */
    private static Html withNote(Html caption, Event event, Texts texts) {
        Html note = EventWords.note(event, texts);
        Html all = caption.paragraph(note);
        boolean fits = note.isEmpty() || LongText.split(all, LongText.CAPTION).size() == 1;
        return fits ? all : caption.paragraph(texts.text("pass.noteAtVenue"));
    }

    /**
     * A hash of what the picture shows of an event. It is the same in every run of the program, and other changes don't
     * cause redrawing.
     */
    private static int shown(Event event, Language language) {
        if (!event.takesPlace()) {
            return Objects.hash(event.title().in(language), event.status().name());
        }
        return Objects.hash(
                event.title().in(language),
                event.starts(),
                event.venue().map(venue -> EventWords.name(venue, language)));
    }

    private static Keyboard keyboard(Registration registration, OnlineAccess online, Optional<Button> colleague) {
        Event event = online.event();
        Texts texts = online.texts();
        Button ics = event.takesPlace()
                ? Button.press(texts.label("button.calendar"), calendar(registration, event))
                : Button.press(texts.label("button.uncalendar"), CallbackData.of("uncalendar", event.id()));
        Keyboard.Rows rows = Keyboard.rows();
        online.button().ifPresent(rows::row);
        if (event.certificatesOpen()
                .filter(opens -> !online.now().isBefore(opens))
                .isPresent()) {
            rows.row(Button.main(texts.label("button.certificate"), CallbackData.of("certone", registration.id())));
        }
        rows.row(
                ics,
                new Button.Copy(
                        texts.label("button.copyCode"), registration.code().toString()));
        if (!event.over(online.now())) {
            edit(registration, event, texts).ifPresent(rows::row);
            rows.row(unregister(registration, texts));
        }
        colleague.ifPresent(rows::row);
        handOver(registration, texts).ifPresent(rows::row);
        if (event.hasChoices()) {
            rows.row(Button.press(texts.label("button.myagenda"), CallbackData.of("mysessions", registration.id())));
        }
        return rows.row(
                        Button.press(texts.label("button.venue"), CallbackData.of("venue", event.id())),
                        Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }

    /** Nothing is needed any more for an event that is cancelled. */
    private static Optional<Button> edit(Registration registration, Event event, Texts texts) {
        return Optional.of(Button.press(texts.label("button.edit"), CallbackData.of("change", registration.id())))
                .filter(button -> event.status() != EventStatus.CANCELLED);
    }

    /** Where there are sessions to choose, the chosen ones go into the calendar too. */
    private static CallbackData calendar(Registration registration, Event event) {
        return event.hasChoices()
                ? CallbackData.of("mycalendar", registration.id())
                : CallbackData.of("calendar", event.id());
    }

    /** The buttons below a message about a place on the waiting list. */
    static Keyboard waiting(Registration registration, Event event, Texts texts) {
        Keyboard.Rows rows = Keyboard.rows()
                .row(Button.press(texts.label("button.place"), CallbackData.of("place", registration.id())));
        edit(registration, event, texts).ifPresent(rows::row);
        rows.row(unregister(registration, texts));
        handOver(registration, texts).ifPresent(rows::row);
        return rows.row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }

    private static Button unregister(Registration registration, Texts texts) {
        return Button.press(texts.label("button.unregister"), CallbackData.of("unregister", registration.id()));
    }

    /** Whoever registered a colleague can give them their registration. */
    private static Optional<Button> handOver(Registration registration, Texts texts) {
        return registration.colleague()
                ? Optional.of(
                        Button.press(texts.label("button.ownPass"), CallbackData.of("ownpass", registration.id())))
                : Optional.empty();
    }
}
