package samvaad.registration;

import java.time.Instant;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.event.Event;
import samvaad.event.OnlineLink;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * How somebody with a seat follows the event online at one moment. The link stands under a button and never in the
 * words, so that it is not passed on with a forwarded message.
 */
public record OnlineAccess(Event event, Instant now, Texts texts) {

    static final String PRESS = "online";

    /** Says when the link comes, or that it is under the button; empty if there is none. */
    public Html words() {
        if (link().isEmpty()) {
            return Html.EMPTY;
        }
        return isOpen() ? texts.text("online.open") : texts.text("online.comes", "when", opens());
    }

    /** Opens the link. Before its time the button comes back to the bot, which gives it to people with a seat. */
    public Optional<Button> button() {
        String label = texts.label("button.online");
        return link().map(link -> isOpen()
                ? new Button.Link(label, link.url())
                : Button.press(label, CallbackData.of(PRESS, event.id())));
    }

    /** The same as {@link #words} for a window above the chat. */
    String notice() {
        return texts.label("online.comes", "when", opens());
    }

    boolean isOpen() {
        return event.onlineFrom().filter(from -> !now.isBefore(from)).isPresent();
    }

    /** Nobody needs the link when the event is over or does not take place as planned. */
    private Optional<OnlineLink> link() {
        return event.over(now) || !event.takesPlace()
                ? Optional.empty()
                : event.practical().online();
    }

    private String opens() {
        return event.onlineFrom()
                .map(from -> Moments.dayAndTime(from.atZone(event.zone()), texts))
                .orElse("");
    }
}
