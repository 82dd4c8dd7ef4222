package samvaad.event;

import samvaad.text.LocalText;

/**
 * Who answers for the data of the people who register, as the privacy notice says. By sections 5 and 6 of the Digital
 * Personal Data Protection Act, 2023, that has to be known before anybody consents.
 *
 * @param responsible the office that decides what the data is for (the Act's Data Fiduciary)
 * @param contact the person or office that answers questions and complaints, and how to reach them
 */
public record PrivacyTerms(LocalText responsible, LocalText contact) {}
