// Reads an iCalendar text from standard input with ical.js and writes what it understood as JSON: a second opinion on what the program writes.
import ICAL from 'ical.js';
let text = '';
for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
const calendar = new ICAL.Component(ICAL.parse(text));
const value = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;
console.log(JSON.stringify({
  name: value(calendar, 'x-wr-calname'),
  version: value(calendar, 'version'),
  events: calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid, summary: event.summary, location: event.location, sequence: event.sequence,
      start: event.startDate.toString(), end: event.endDate.toString(), allDay: event.startDate.isDate && event.endDate.isDate,
      url: value(component, 'url'), status: value(component, 'status'), stamp: value(component, 'dtstamp'),
    };
  }),
}));
