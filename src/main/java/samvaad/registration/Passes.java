package samvaad.registration;

import java.util.Objects;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Texts;

/** A pass as a message: the picture, and below it what matters in words. */
public final class Passes {

    /** The name of the maker of pass pictures. */
    public static final String PICTURE = "pass";

    /** The name under which the outbox tells what became of passes. */
    public static final String TAG = "pass";

    private Passes() {}

    /** The pass of somebody who has a seat. */
    public static Outgoing.Photo again(Registration registration, Event event, Texts texts) {
        return photo(registration, event, texts, title("pass.caption", registration, texts), false, Optional.empty());
    }

    /** The pass that tells that the answers were changed. */
    static Outgoing.Photo changed(Registration registration, Event event, Texts texts) {
        Html title = texts.text("registration.changed").paragraph(title("pass.caption", registration, texts));
        return photo(registration, event, texts, title, false, Optional.empty());
    }

    /**
     * The pass that tells somebody that they have a seat: one message for both, and a reason to be glad.
     *
     * @param colleague the button for one more person, where there is room
     */
    static Outgoing.Photo first(Registration registration, Event event, Texts texts, Optional<Button> colleague) {
        return photo(registration, event, texts, title("registration.done", registration, texts), true, colleague);
    }

    /** What says in words that somebody has a seat, for when the picture can't be had. */
    static Outgoing.Show inWords(Registration registration, Event event, Texts texts) {
        return Outgoing.show(
                title("registration.done", registration, texts).paragraph(texts.text("pass.missing")),
                Keyboard.rows()
                        .row(Button.main(texts.label("button.pass"), CallbackData.of("pass", event.id())))
                        .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                        .build());
    }

    /** What a pass is to be sent with, so that it can be told in words where it can't be delivered. */
    static String tag(Registration registration) {
        return TAG + ":" + registration.id();
    }

    private static Html title(String key, Registration registration, Texts texts) {
        return texts.text(key, "name", registration.name(), "code", registration.code());
    }

    private static Outgoing.Photo photo(
            Registration registration,
            Event event,
            Texts texts,
            Html title,
            boolean celebrate,
            Optional<Button> colleague) {
        String key = registration.id() + ":" + texts.language().code() + ":"
                + Integer.toHexString(shown(event, texts.language())) + ":"
                + registration.changedAt().toEpochMilli();
        Html caption = title.line(texts.text("pass.show"))
                .paragraph(EventWords.when(event, texts))
                .line(EventWords.where(event, texts));
        return new Outgoing.Photo(
                new Outgoing.Media.Made(PICTURE, key, "pass-" + registration.code() + ".png"),
                LongText.split(caption, LongText.CAPTION).get(0),
                keyboard(registration, event, texts, colleague),
                celebrate);
    }

    /** Tells apart what the picture shows of an event. The same in every run of the program, and other changes redraw nothing. */
    private static int shown(Event event, Language language) {
        return Objects.hash(
                event.title().in(language),
                event.starts(),
                event.venue().map(venue -> EventWords.name(venue, language)));
    }

    private static Keyboard keyboard(Registration registration, Event event, Texts texts, Optional<Button> colleague) {
        Keyboard.Rows rows = Keyboard.rows()
                .row(
                        Button.press(texts.label("button.calendar"), CallbackData.of("calendar", event.id())),
                        new Button.Copy(
                                texts.label("button.copyCode"),
                                registration.code().toString()))
                .row(
                        Button.press(texts.label("button.edit"), CallbackData.of("change", registration.id())),
                        Button.press(
                                texts.label("button.unregister"), CallbackData.of("unregister", registration.id())));
        colleague.ifPresent(rows::row);
        return rows.row(
                        Button.press(texts.label("button.venue"), CallbackData.of("venue", event.id())),
                        Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }

    /** The buttons below a message about a place in the waiting list. */
    static Keyboard waiting(Registration registration, Event event, Texts texts) {
        return Keyboard.rows()
                .row(Button.press(texts.label("button.place"), CallbackData.of("place", registration.id())))
                .row(
                        Button.press(texts.label("button.edit"), CallbackData.of("change", registration.id())),
                        Button.press(
                                texts.label("button.unregister"), CallbackData.of("unregister", registration.id())))
                .row(Button.press(texts.label("button.menu"), CallbackData.of("menu", event.id())))
                .build();
    }
}
