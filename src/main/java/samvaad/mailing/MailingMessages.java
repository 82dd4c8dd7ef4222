package samvaad.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.registration.CalendarMaker;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Texts;

/** The messages of a mailing as they arrive in a chat. Text and file share one message if they fit. */
final class MailingMessages {

    private MailingMessages() {}

    /**
     * At least one message.
     *
     * @param texts in the language of whoever gets it
     * @param seated whether they have a seat, so that a notice brings a file for the calendar
     */
    static List<Outgoing> of(Mailing mailing, Event event, Texts texts, boolean seated) {
        Optional<Notice> notice = mailing.notice();
        Html text = mailing.text(texts.language())
                .paragraph(notice.map(kind -> kind.below(seated, texts)).orElse(Html.EMPTY));
        OptionalInt calendar = seated ? mailing.calendar() : OptionalInt.empty();
        List<Outgoing> all = new ArrayList<>();
        boolean file = mailing.attached().isPresent() || calendar.isPresent();
        boolean fits = LongText.split(text, LongText.CAPTION).size() == 1;
        Html caption = file && fits ? text : Html.EMPTY;
        if (!file || !fits) {
            LongText.split(text).forEach(part -> all.add(Outgoing.show(part)));
        }
        mailing.attached()
                .ifPresent(attached -> all.add(
                        attached.photo()
                                ? new Outgoing.Photo(media(attached), caption, Keyboard.NONE, false)
                                : new Outgoing.File(media(attached), caption, Keyboard.NONE)));
        calendar.ifPresent(sequence -> all.add(new Outgoing.File(
                calendar(notice, event, texts.language(), sequence),
                mailing.attached().isPresent() ? Html.EMPTY : caption,
                notice.map(kind -> kind.keyboard(event, texts)).orElse(Keyboard.NONE))));
        return all;
    }

    /** The messages as the people who read each language will get them. */
    static List<Outgoing> preview(Mailing mailing, Event event, Texts reader) {
        return mailing.looks(reader).stream()
                .map(reader.messages()::in)
                .flatMap(texts -> of(mailing, event, texts, true).stream())
                .toList();
    }

    private static Outgoing.Media calendar(Optional<Notice> notice, Event event, Language language, int sequence) {
        return notice.map(kind -> kind.calendar(event, language, sequence))
                .orElseGet(() -> CalendarMaker.toAdd(event, language, sequence));
    }

    private static Outgoing.Media media(Mailing.Attached attached) {
        return new Outgoing.Media.Kept(attached.fileId());
    }
}
