// A questionnaire that begins, ends or changes hands leaves no page of itself on the device.
import { forget } from "./keeping.js";

forget();
