package samvaad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import samvaad.event.Event;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.TestEvents;

/** People who come to the event {@code quick}, and what they take home. */
final class Attendees {

    private Attendees() {}

    /** The event with certificates for these people. */
    static Event event(String who) {
        return event(who, root -> {});
    }

    static Event event(String who, Consumer<ObjectNode> change) {
        return TestEvents.changed("quick", root -> {
            root.withObject("/registration").put("capacity", 20);
            ObjectNode certificate = root.putObject("certificate").put("who", who);
            ObjectNode signatory = certificate.putObject("signatory");
            signatory.putObject("name").put("hi", "श्री मिहिर कुमार").put("en", "Shri Mihir Kumar");
            signatory.putObject("post").put("hi", "मुख्य कार्यकारी अधिकारी").put("en", "Chief Executive Officer");
            change.accept(root);
        });
    }

    static Person registers(Person person, String name, String mobile) {
        Registrant.registers(person, name, mobile);
        return person;
    }

    /** Everybody who has a seat comes in at five past ten. */
    static void come(Bot bot) {
        bot.clockMovesTo("2030-01-15T10:05").forgetsUnseen();
        Person owner = bot.owner("Om", Languages.EN);
        for (String code : bot.column("SELECT code FROM registration WHERE status = 'CONFIRMED'")) {
            owner.sends("/checkin " + code).seesKey("checkin.done");
        }
        bot.forgetsUnseen();
    }

    /** What one copies out of the file that the person has just been sent. */
    static String text(Person person) {
        byte[] pdf = person.seesFile().seen().file().toByteArray();
        assertThat(pdf.length).isBetween(5_000, 150_000);
        return text(pdf);
    }

    static String text(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String number(Bot bot, String name) {
        List<String> numbers = bot.column("SELECT number FROM certificate WHERE name = ?", name);
        assertThat(numbers).hasSize(1);
        return numbers.get(0);
    }
}
