package samvaad.info;

import java.util.Optional;
import samvaad.bot.Access;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.Position;
import samvaad.event.Venue;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;

/** {@code /venue}: name, address and directions in words, a pin on the map, and a link that opens directions. */
public final class VenueHandler {

    /** Most characters that a button can copy to the clipboard. */
    private static final int MOST_COPIED = 256;

    private final EventChoice choice;

    public VenueHandler(EventChoice choice) {
        this.choice = choice;
    }

    void routes(Router router) {
        choice.routes(router, "venue", Access.GROUPS, (turn, event, data) -> show(turn, event));
    }

    private void show(Turn turn, Event event) {
        if (event.venue().isEmpty()) {
            turn.show(
                    EventWords.state(event, turn.texts()).paragraph(turn.say("event.venueUnknown")),
                    Keyboard.rows().row(Menu.back(turn, event)).build());
            return;
        }
        Venue venue = event.venue().get();
        Language language = turn.language();
        String address = venue.address().in(language);
        Html text = EventWords.state(event, turn.texts())
                .paragraph(turn.say("venue.title", "venue", EventWords.name(venue, language)))
                .line(Html.escape(address))
                .paragraph(Html.escape(venue.directions().in(language)))
                .paragraph(event.takesPlace() ? EventWords.when(event, turn.texts()) : Html.EMPTY);
        Keyboard.Rows rows = Keyboard.rows();
        venue.position().ifPresent(p -> rows.row(new Button.Link(turn.label("button.directions"), directions(p))));
        if (!address.isBlank()) {
            String copied = EventWords.name(venue, language) + ", " + address;
            rows.row(new Button.Copy(
                    turn.label("button.copyAddress"), copied.substring(0, Graphemes.cutBefore(copied, MOST_COPIED))));
        }
        turn.show(text, rows.row(Menu.back(turn, event)).build());
        pin(venue, language).ifPresent(turn::send);
    }

    /** The venue as a pin on the map, if its position is known. */
    public static Optional<Outgoing.Place> pin(Venue venue, Language language) {
        String name = EventWords.name(venue, language);
        String address = venue.address().in(language);
        return venue.position()
                .map(p -> new Outgoing.Place(name, address.isBlank() ? name : address, p.latitude(), p.longitude()));
    }

    /** A link that opens directions in the phone's map app. */
    public static String directions(Position position) {
        return "https://www.google.com/maps/dir/?api=1&destination=" + position.latitude() + "," + position.longitude();
    }
}
