package samvaad.event.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import samvaad.answer.Choice;
import samvaad.answer.Question;
import samvaad.answer.Wording;
import samvaad.event.Contact;
import samvaad.event.Event;
import samvaad.event.Faq;
import samvaad.event.Highlight;
import samvaad.event.RegistrationTerms;
import samvaad.event.Session;
import samvaad.text.LocalText;

/** All texts of an event, by their places in its file. */
public final class EventTexts {

    private final Map<String, LocalText> texts = new LinkedHashMap<>();

    private EventTexts() {}

    public static Map<String, LocalText> of(Event event) {
        EventTexts all = new EventTexts();
        all.addAll(event);
        return all.texts;
    }

    private void addAll(Event event) {
        add("title", event.title());
        add("summary", event.summary());
        event.venue().ifPresent(venue -> {
            add("venue.name", venue.name());
            add("venue.address", venue.address());
            add("venue.directions", venue.directions());
        });
        add("fee", event.practical().fee());
        add("note", event.practical().note());
        for (int i = 0; i < event.contacts().size(); i++) {
            Contact contact = event.contacts().get(i);
            add("contacts[" + i + "].name", contact.name());
            add("contacts[" + i + "].for", contact.purpose());
        }
        for (int i = 0; i < event.highlights().size(); i++) {
            Highlight page = event.highlights().get(i);
            add("highlights[" + i + "].title", page.title());
            add("highlights[" + i + "].text", page.text());
        }
        for (int i = 0; i < event.agenda().size(); i++) {
            Session session = event.agenda().get(i);
            add("agenda[" + i + "].title", session.title());
            add("agenda[" + i + "].speaker", session.speaker());
            add("agenda[" + i + "].room", session.room());
            add("agenda[" + i + "].track", session.track());
        }
        for (int i = 0; i < event.faq().size(); i++) {
            Faq faq = event.faq().get(i);
            add("faq[" + i + "].question", faq.question());
            add("faq[" + i + "].answer", faq.answer());
        }
        event.registration().flatMap(RegistrationTerms::privacy).ifPresent(privacy -> {
            add("registration.privacy.responsible", privacy.responsible());
            add("registration.privacy.contact", privacy.contact());
        });
        addAll("registration", event.questions());
        addAll("feedback", event.feedback().questions());
        event.certificate().ifPresent(terms -> {
            add("certificate.text", terms.text());
            terms.signatory().ifPresent(signatory -> {
                add("certificate.signatory.name", signatory.name());
                add("certificate.signatory.post", signatory.post());
            });
        });
    }

    private void addAll(String form, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            String place = form + ".questions[" + i + "]";
            add(place + ".ask", questions.get(i).ask());
            add(place + ".hint", questions.get(i).hint());
            List<Choice> choices = questions.get(i).type().choices();
            for (int j = 0; j < choices.size(); j++) {
                add(place + ".options[" + j + "].label", choices.get(j).label());
            }
        }
    }

    private void add(String place, Wording wording) {
        if (wording instanceof Wording.Given given) {
            add(place, given.text());
        }
    }

    private void add(String place, LocalText text) {
        if (!text.isEmpty()) {
            texts.put(place, text);
        }
    }
}
