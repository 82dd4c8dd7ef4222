package samvaad.mailing;

import java.util.ArrayList;
import java.util.List;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.registration.CalendarMaker;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;

/** The messages of a mailing as they arrive in a chat. Text and file share one message if they fit. */
final class MailingMessages {

    private MailingMessages() {}

    /** At least one message. */
    static List<Outgoing> of(Mailing mailing, Event event, Language language) {
        Html text = mailing.text(language);
        List<Outgoing> all = new ArrayList<>();
        boolean file = mailing.attached().isPresent() || mailing.calendar().isPresent();
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
        mailing.calendar()
                .ifPresent(sequence -> all.add(
                        new Outgoing.File(CalendarMaker.toAdd(event, language, sequence), caption, Keyboard.NONE)));
        return all;
    }

    private static Outgoing.Media media(Mailing.Attached attached) {
        return new Outgoing.Media.Kept(attached.fileId());
    }
}
