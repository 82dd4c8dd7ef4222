package samvaad.info;

import java.util.ArrayList;
import java.util.List;
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
import samvaad.text.Texts;

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
                    EventWords.state(event, turn.texts())
                            .paragraph(turn.say("event.venueUnknown"))
                            .paragraph(onTheDay(turn, event)),
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
                .paragraph(
                        event.takesPlace()
                                ? EventWords.when(event, turn.texts()).line(onTheDay(turn, event))
                                : Html.EMPTY);
        Keyboard.Rows rows = Keyboard.rows().row(wayThere(venue, turn.texts()));
        if (!address.isBlank()) {
            String copied = EventWords.name(venue, language) + ", " + address;
            rows.row(new Button.Copy(
                    turn.label("button.copyAddress"), copied.substring(0, Graphemes.cutBefore(copied, MOST_COPIED))));
        }
        turn.show(text, rows.row(Menu.back(turn, event)).build());
        pin(venue, language).ifPresent(turn::send);
    }

    private static Html onTheDay(Turn turn, Event event) {
        return EventWords.gate(event, turn.texts()).paragraph(EventWords.note(event, turn.texts()));
    }

    /** Buttons that open directions and the map, as far as the file gives a position and a link. */
    public static List<Button> wayThere(Venue venue, Texts texts) {
        List<Button> buttons = new ArrayList<>();
        venue.position().ifPresent(p -> buttons.add(new Button.Link(texts.label("button.directions"), directions(p))));
        venue.map().ifPresent(map -> buttons.add(new Button.Link(texts.label("button.map"), map)));
        return buttons;
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
