package samvaad.registration;

import java.util.Objects;
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

    private Passes() {}

    /**
     * The pass of somebody who has a seat.
     *
     * @param celebrate when it is shown for the first time
     */
    public static Outgoing.Photo photo(Registration registration, Event event, Texts texts, boolean celebrate) {
        String key = registration.id() + ":" + texts.language().code() + ":"
                + Integer.toHexString(shown(event, texts.language())) + ":"
                + registration.changedAt().toEpochMilli();
        Html caption = texts.text("pass.caption", "name", registration.name(), "code", registration.code())
                .paragraph(EventWords.when(event, texts))
                .line(EventWords.where(event, texts));
        return new Outgoing.Photo(
                new Outgoing.Media.Made(PICTURE, key, "pass-" + registration.code() + ".png"),
                LongText.split(caption, LongText.CAPTION).get(0),
                keyboard(registration, event, texts),
                celebrate);
    }

    /** Tells apart what the picture shows of an event. The same in every run of the program, and other changes redraw nothing. */
    private static int shown(Event event, Language language) {
        return Objects.hash(
                event.title().in(language),
                event.starts(),
                event.venue().map(venue -> EventWords.name(venue, language)));
    }

    private static Keyboard keyboard(Registration registration, Event event, Texts texts) {
        return Keyboard.rows()
                .row(
                        Button.press(texts.label("button.calendar"), CallbackData.of("calendar", event.id())),
                        new Button.Copy(
                                texts.label("button.copyCode"),
                                registration.code().toString()))
                .row(
                        Button.press(texts.label("button.edit"), CallbackData.of("change", registration.id())),
                        Button.press(
                                texts.label("button.unregister"), CallbackData.of("unregister", registration.id())))
                .row(
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
