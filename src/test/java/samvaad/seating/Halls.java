package samvaad.seating;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import samvaad.event.Event;
import samvaad.registration.Registrant;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;

/** Events with sessions to choose, and what people do to get there. */
final class Halls {

    private Halls() {}

    /**
     * One day: the opening for all, then two groups. In the morning a workshop with this many seats or a talk without a
     * limit, in the afternoon a lab with one seat or a clinic with ten.
     */
    static Event oneDay(int workshop) {
        return TestEvents.changed("quick", root -> oneDay(root, workshop));
    }

    static void oneDay(ObjectNode root, int workshop) {
        root.withObject("/registration").remove("capacity");
        root.remove("reminders");
        ArrayNode agenda = root.putArray("agenda");
        session(agenda, "opening", "उद्घाटन", "Opening", "10:00", "10:30");
        chosen(agenda, "workshop", "कार्यशाला", "Workshop", "11:00", "12:00", "morning", workshop, "Hall A");
        chosen(agenda, "talk", "वार्ता", "Talk", "11:00", "12:00", "morning", 0, "Hall B");
        chosen(agenda, "lab", "प्रयोगशाला", "Lab", "14:00", "15:00", "afternoon", 1, "Lab 1");
        chosen(agenda, "clinic", "परामर्श", "Clinic", "14:30", "15:30", "afternoon", 10, "");
    }

    /** Two days: the second has a group too. */
    static Event twoDays() {
        return TestEvents.changed("quick", root -> {
            root.withObject("/registration").remove("capacity");
            root.put("ends", "2030-01-16T17:00");
            ArrayNode agenda = root.putArray("agenda");
            session(agenda, "opening", "उद्घाटन", "Opening", "2030-01-15T10:00", "2030-01-15T10:30");
            chosen(
                    agenda,
                    "workshop",
                    "कार्यशाला",
                    "Workshop",
                    "2030-01-15T11:00",
                    "2030-01-15T12:00",
                    "morning",
                    1,
                    "Hall A");
            chosen(agenda, "talk", "वार्ता", "Talk", "2030-01-15T11:00", "2030-01-15T12:00", "morning", 1, "");
            chosen(agenda, "lab", "प्रयोगशाला", "Lab", "2030-01-16T10:00", "2030-01-16T11:00", "second", 1, "");
            chosen(agenda, "clinic", "परामर्श", "Clinic", "2030-01-16T10:00", "2030-01-16T11:00", "second", 9, "");
        });
    }

    static ObjectNode session(ArrayNode agenda, String id, String hi, String en, String starts, String ends) {
        ObjectNode session =
                agenda.addObject().put("id", id).put("starts", starts).put("ends", ends);
        session.putObject("title").put("hi", hi).put("en", en);
        return session;
    }

    static ObjectNode chosen(
            ArrayNode agenda,
            String id,
            String hi,
            String en,
            String starts,
            String ends,
            String group,
            int capacity,
            String room) {
        ObjectNode session = session(agenda, id, hi, en, starts, ends).put("choose", group);
        if (capacity > 0) {
            session.put("capacity", capacity);
        }
        if (!room.isEmpty()) {
            session.put("room", room);
        }
        return session.put("feedback", true);
    }

    /** Registers: the pass is there, and below it the first choice. */
    static Person registers(Person person, String name, String mobile) {
        return Registrant.registers(person, name, mobile).seesKey("seating.choose");
    }

    /** Chooses this in the first group and that in the second: My agenda is there. */
    static Person chooses(Person person, String first, String second) {
        return person.presses(first)
                .seesKey("seating.taken")
                .alsoSeesKey("seating.choose")
                .presses(second)
                .seesKey("seating.taken")
                .alsoSeesKey("seating.agenda");
    }
}
