create index incident_line_incident on incident_line (incident_id, at)
